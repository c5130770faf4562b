var tweet_index =  [
 {
  "file_name": "data/js/tweets/2019_02.js",
  "year": 2019,
  "var_name": "tweets_2019_02",
  "tweet_count": 1,
  "month": 2
 },
 {
  "file_name": "data/js/tweets/2010_11.js",
  "year": 2010,
  "var_name": "tweets_2010_11",
  "tweet_count": 4,
  "month": 11
 },
 {
  "file_name": "data/js/tweets/2010_10.js",
  "year": 2010,
  "var_name": "tweets_2010_10",
  "tweet_count": 2,
  "month": 10
 }
]