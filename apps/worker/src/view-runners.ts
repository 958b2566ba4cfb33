import { ViewRunner, viewSets, type ProgressReport, type ViewSource } from '#views';
import { tracedViews } from '../../api/src/tracing/traced-views.js';

type Following = Readonly<{
  source: ViewSource;
  logId: string;
  data: string;
  report: (news: ProgressReport) => void;
}>;

/** One runner for the ordinary views, one for the denunciations: neither ever opens a file of the other. */
export const viewRunners = ({ logId, data, ...following }: Following): readonly ViewRunner[] =>
  viewSets.map(({ name, views, folder, nameOf }) => {
    const { source, report } = tracedViews(following, name);
    return new ViewRunner({ source, logId, folder: folder(data), views, nameOf, report });
  });
