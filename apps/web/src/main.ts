import './style/tokens.css';
import './style/base.css';
import './style/frame.css';
import './style/surfaces.css';
import './style/controls.css';
import './style/tables.css';
import './style/desk.css';
import './style/cases.css';
import './style/history.css';
import './style/papers.css';
import './style/law.css';
import './style/organisation.css';
import './style/charts.css';
import './style/reports.css';
import './style/narrow.css';
import './style/print.css';
import { mount } from 'svelte';
import App from './app.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');

mount(App, { target });
