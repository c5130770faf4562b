var tweet_index =  [
 {
  "file_name": "data/js/tweets/2012_05.js",
  "year": 2012,
  "var_name": "tweets_2012_05",
  "tweet_count": 1,
  "month": 5
 },
 {
  "file_name": "data/js/tweets/2012_04.js",
  "year": 2012,
  "var_name": "tweets_2012_04",
  "tweet_count": 31,
  "month": 4
 }
]