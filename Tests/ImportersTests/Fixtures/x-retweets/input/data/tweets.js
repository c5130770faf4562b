window.YTD.tweets.part0 = [
 {
  "tweet" : {
   "retweeted" : false,
   "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
   "entities" : {
    "hashtags" : [],
    "symbols" : [],
    "user_mentions" : [
     {
      "name" : "Bo",
      "screen_name" : "bo_b",
      "indices" : [
       "3",
       "8"
      ],
      "id_str" : "778",
      "id" : "778"
     }
    ],
    "urls" : []
   },
   "display_text_range" : [
    "0",
    "63"
   ],
   "favorite_count" : "0",
   "id_str" : "1752980102968246272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1752980102968246272",
   "created_at" : "Thu Feb 01 09:00:00 +0000 2024",
   "favorited" : false,
   "full_text" : "RT @bo_b: A post that was passed on and is cut off at some poi…",
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
    "user_mentions" : [
     {
      "name" : "Bo",
      "screen_name" : "bo_b",
      "indices" : [
       "3",
       "8"
      ],
      "id_str" : "778",
      "id" : "778"
     }
    ],
    "urls" : []
   },
   "display_text_range" : [
    "0",
    "40"
   ],
   "favorite_count" : "4",
   "id_str" : "1752980354626486272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1752980354626486272",
   "created_at" : "Thu Feb 01 09:01:00 +0000 2024",
   "favorited" : false,
   "full_text" : "RT @bo_b: by hand, with likes of its own",
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
    "28"
   ],
   "favorite_count" : "0",
   "id_str" : "1752980606284726272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1752980606284726272",
   "created_at" : "Thu Feb 01 09:02:00 +0000 2024",
   "favorited" : false,
   "full_text" : "RT is what people wrote once",
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
    "user_mentions" : [
     {
      "name" : "Bo",
      "screen_name" : "bo_b",
      "indices" : [
       "12",
       "17"
      ],
      "id_str" : "778",
      "id" : "778"
     }
    ],
    "urls" : []
   },
   "display_text_range" : [
    "0",
    "31"
   ],
   "favorite_count" : "0",
   "id_str" : "1752980857942966272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1752980857942966272",
   "created_at" : "Thu Feb 01 09:03:00 +0000 2024",
   "favorited" : false,
   "full_text" : "So true! RT @bo_b: words before",
   "lang" : "en"
  }
 }
]
