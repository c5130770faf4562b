window.YTD.tweets.part0 = [
 {
  "tweet" : {
   "retweeted" : false,
   "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
   "entities" : {
    "hashtags" : [],
    "symbols" : [],
    "user_mentions" : [],
    "urls" : []
   },
   "display_text_range" : [
    "0",
    "23"
   ],
   "favorite_count" : "1",
   "id_str" : "1785595010872246272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1785595010872246272",
   "created_at" : "Wed May 01 09:00:00 +0000 2024",
   "favorited" : false,
   "full_text" : "First part, newest post",
   "lang" : "en"
  }
 },
 {
  "tweet" : {
   "retweeted" : false,
   "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
   "entities" : {
    "hashtags" : [],
    "symbols" : [],
    "user_mentions" : [],
    "urls" : []
   },
   "display_text_range" : [
    "0",
    "20"
   ],
   "favorite_count" : "2",
   "id_str" : "1763489351070646272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1763489351070646272",
   "created_at" : "Fri Mar 01 09:00:00 +0000 2024",
   "favorited" : false,
   "full_text" : "First part, unsorted",
   "lang" : "en"
  }
 }
]
