import { ViewRunner, viewSets, type ProgressReport, type ViewSource } from '#views';

type Following = Readonly<{
  source: ViewSource;
  logId: string;
  data: string;
  report: (news: ProgressReport) => void;
}>;

/** One runner for the ordinary views, one for the denunciations: neither ever opens a file of the other. */
export const viewRunners = ({ source, logId, data, report }: Following): readonly ViewRunner[] =>
  viewSets.map(
    ({ views, folder, nameOf }) =>
      new ViewRunner({ source, logId, folder: folder(data), views, nameOf, report }),
  );
