/** Path of the stream of news, for whatever treats an answer that does not end differently. */
export const NEWS_STREAM = '/api/news/stream';
