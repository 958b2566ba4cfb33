// Renders a chart as Helm does: Go's text/template with sprig and Helm's own functions, as far as this chart uses them.
// In: {"templates": {name: text}, "context": {...}, "files": {name: text}}. Out: {name: rendered}, or the error and exit 1.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path"
	"strings"
	"text/template"

	"github.com/Masterminds/sprig"
)

type files map[string]string

// Get answers nothing for a file that is not there, as Helm does.
func (f files) Get(name string) string { return f[name] }

func main() {
	var asked struct {
		Templates map[string]string      `json:"templates"`
		Context   map[string]interface{} `json:"context"`
		Files     files                  `json:"files"`
	}
	if err := json.NewDecoder(os.Stdin).Decode(&asked); err != nil {
		fail(err)
	}
	asked.Context["Files"] = asked.Files

	all := template.New("chart").Option("missingkey=zero")
	functions := sprig.TxtFuncMap()
	delete(functions, "env")
	delete(functions, "expandenv")
	functions["include"] = func(name string, data interface{}) (string, error) {
		var out bytes.Buffer
		err := all.ExecuteTemplate(&out, name, data)
		return out.String(), err
	}
	functions["required"] = func(why string, value interface{}) (interface{}, error) {
		if value == nil || value == "" {
			return value, errors.New(why)
		}
		return value, nil
	}
	all.Funcs(functions)

	for name, text := range asked.Templates {
		if _, err := all.New(name).Parse(text); err != nil {
			fail(err)
		}
	}
	rendered := map[string]string{}
	for name := range asked.Templates {
		if strings.HasPrefix(path.Base(name), "_") {
			continue
		}
		var out bytes.Buffer
		if err := all.ExecuteTemplate(&out, name, asked.Context); err != nil {
			fail(err)
		}
		// Helm prints nothing for a value that is not there.
		rendered[name] = strings.ReplaceAll(out.String(), "<no value>", "")
	}
	if err := json.NewEncoder(os.Stdout).Encode(rendered); err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
