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
    "24"
   ],
   "favorite_count" : "1",
   "id_str" : "1753010301957046272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1753010301957046272",
   "created_at" : "Thu Feb 01 09:00:00 +0000 2024",
   "favorited" : false,
   "full_text" : "Its id says another hour",
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
    "5"
   ],
   "favorite_count" : "1",
   "id_str" : "1753342490833846272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1753342490833846272",
   "created_at" : "Fri Feb 02 09:00:00 +0000 2024",
   "favorited" : false,
   "full_text" : "Twice",
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
    "5"
   ],
   "favorite_count" : "1",
   "id_str" : "1753342490833846272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1753342490833846272",
   "created_at" : "Fri Feb 02 09:00:00 +0000 2024",
   "favorited" : false,
   "full_text" : "Twice",
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
    "5"
   ],
   "favorite_count" : "0",
   "truncated" : false,
   "retweet_count" : "0",
   "created_at" : "Sat Feb 03 09:00:00 +0000 2024",
   "favorited" : false,
   "full_text" : "No id",
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
    "18"
   ],
   "favorite_count" : "0",
   "id_str" : "1754067266565046272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1754067266565046272",
   "favorited" : false,
   "full_text" : "No time, but an id",
   "lang" : "en"
  }
 },
 {
  "tweet" : {}
 }
]
