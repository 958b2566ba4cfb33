import {
  allViews,
  confidentialFolder,
  confidentialViews,
  viewsFolder,
  ViewRunner,
  type ProgressReport,
  type ViewSource,
} from '#views';

type Following = Readonly<{
  source: ViewSource;
  logId: string;
  data: string;
  report: (news: ProgressReport) => void;
}>;

/** Both folders have their own views of units and staff; in reports these are told apart. */
const apart = (name: string): string => `confidential/${name}`;

/** Under these names every view of a data folder reports. */
export const viewNames: readonly string[] = [
  ...allViews.map(({ name }) => name),
  ...confidentialViews.map(({ name }) => apart(name)),
];

/** One runner for the ordinary views, one for the denunciations: neither ever opens a file of the other. */
export const viewRunners = ({ source, logId, data, report }: Following): readonly ViewRunner[] => [
  new ViewRunner({ source, logId, folder: viewsFolder(data), views: allViews, report }),
  new ViewRunner({
    source,
    logId,
    folder: confidentialFolder(data),
    views: confidentialViews,
    report: (news) => report('view' in news ? { ...news, view: apart(news.view) } : news),
  }),
];
