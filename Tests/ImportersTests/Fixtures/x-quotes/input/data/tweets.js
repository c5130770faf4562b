window.YTD.tweets.part0 = [
 {
  "tweet" : {
   "retweeted" : false,
   "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
   "entities" : {
    "hashtags" : [],
    "symbols" : [],
    "user_mentions" : [],
    "urls" : [
     {
      "url" : "https://t.co/qqqqqqqq00",
      "expanded_url" : "https://twitter.com/bo_b/status/1750000000000000001",
      "display_url" : "twitter.com/bo_b/sta",
      "indices" : [
       "14",
       "37"
      ]
     }
    ]
   },
   "display_text_range" : [
    "0",
    "37"
   ],
   "favorite_count" : "1",
   "id_str" : "1752980102968246272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1752980102968246272",
   "created_at" : "Thu Feb 01 09:00:00 +0000 2024",
   "favorited" : false,
   "full_text" : "Worth reading https://t.co/qqqqqqqq00",
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
    "urls" : [
     {
      "url" : "https://t.co/qqqqqqqq01",
      "expanded_url" : "https://x.com/bo_b/status/1750000000000000002?s=20",
      "display_url" : "x.com/bo_b/status/17",
      "indices" : [
       "14",
       "37"
      ]
     }
    ]
   },
   "display_text_range" : [
    "0",
    "37"
   ],
   "favorite_count" : "1",
   "id_str" : "1752980354626486272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1752980354626486272",
   "created_at" : "Thu Feb 01 09:01:00 +0000 2024",
   "favorited" : false,
   "full_text" : "Worth reading https://t.co/qqqqqqqq01",
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
    "urls" : [
     {
      "url" : "https://t.co/qqqqqqqq02",
      "expanded_url" : "https://mobile.twitter.com/bo_b/status/1750000000000000003",
      "display_url" : "mobile.twitter.com/b",
      "indices" : [
       "14",
       "37"
      ]
     }
    ]
   },
   "display_text_range" : [
    "0",
    "37"
   ],
   "favorite_count" : "1",
   "id_str" : "1752980606284726272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1752980606284726272",
   "created_at" : "Thu Feb 01 09:02:00 +0000 2024",
   "favorited" : false,
   "full_text" : "Worth reading https://t.co/qqqqqqqq02",
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
    "urls" : [
     {
      "url" : "https://t.co/qqqqqqqq03",
      "expanded_url" : "http://www.twitter.com/bo_b/statuses/1750000000000000004",
      "display_url" : "www.twitter.com/bo_b",
      "indices" : [
       "14",
       "37"
      ]
     }
    ]
   },
   "display_text_range" : [
    "0",
    "37"
   ],
   "favorite_count" : "1",
   "id_str" : "1752980857942966272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1752980857942966272",
   "created_at" : "Thu Feb 01 09:03:00 +0000 2024",
   "favorited" : false,
   "full_text" : "Worth reading https://t.co/qqqqqqqq03",
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
    "urls" : [
     {
      "url" : "https://t.co/qqqqqqqq04",
      "expanded_url" : "https://twitter.com/bo_b",
      "display_url" : "twitter.com/bo_b",
      "indices" : [
       "14",
       "37"
      ]
     }
    ]
   },
   "display_text_range" : [
    "0",
    "37"
   ],
   "favorite_count" : "1",
   "id_str" : "1752981109601206272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1752981109601206272",
   "created_at" : "Thu Feb 01 09:04:00 +0000 2024",
   "favorited" : false,
   "full_text" : "Worth reading https://t.co/qqqqqqqq04",
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
    "urls" : [
     {
      "url" : "https://t.co/qqqqqqqq05",
      "expanded_url" : "https://example.org/bo_b/status/17",
      "display_url" : "example.org/bo_b/sta",
      "indices" : [
       "14",
       "37"
      ]
     }
    ]
   },
   "display_text_range" : [
    "0",
    "37"
   ],
   "favorite_count" : "1",
   "id_str" : "1752981361259446272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1752981361259446272",
   "created_at" : "Thu Feb 01 09:05:00 +0000 2024",
   "favorited" : false,
   "full_text" : "Worth reading https://t.co/qqqqqqqq05",
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
    "urls" : [
     {
      "url" : "https://t.co/qqqqqqqq06",
      "expanded_url" : "https://twitter.com/i/events/17",
      "display_url" : "twitter.com/i/events",
      "indices" : [
       "14",
       "37"
      ]
     }
    ]
   },
   "display_text_range" : [
    "0",
    "37"
   ],
   "favorite_count" : "1",
   "id_str" : "1752981612917686272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1752981612917686272",
   "created_at" : "Thu Feb 01 09:06:00 +0000 2024",
   "favorited" : false,
   "full_text" : "Worth reading https://t.co/qqqqqqqq06",
   "lang" : "en"
  }
 }
]
