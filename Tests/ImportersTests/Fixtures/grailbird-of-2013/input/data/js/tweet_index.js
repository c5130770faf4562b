var tweet_index =  [
 {
  "file_name": "data/js/tweets/2012_05.js",
  "year": 2012,
  "var_name": "tweets_2012_05",
  "tweet_count": 1,
  "month": 5
 },
 {
  "file_name": "data/js/tweets/2006_12.js",
  "year": 2006,
  "var_name": "tweets_2006_12",
  "tweet_count": 2,
  "month": 12
 }
]