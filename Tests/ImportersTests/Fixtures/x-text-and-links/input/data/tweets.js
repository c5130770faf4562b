window.YTD.tweets.part0 = [
 {
  "tweet" : {
   "retweeted" : false,
   "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
   "entities" : {
    "hashtags" : [
     {
      "text" : "Swift",
      "indices" : [
       "100",
       "106"
      ]
     }
    ],
    "symbols" : [],
    "user_mentions" : [],
    "urls" : [
     {
      "url" : "https://t.co/aaaaaaaaaa",
      "expanded_url" : "https://example.org/a?x=1&y=2",
      "display_url" : "example.org/a?x=1&y=",
      "indices" : [
       "33",
       "56"
      ]
     },
     {
      "url" : "https://t.co/bbbbbbbbbb",
      "expanded_url" : "https://example.org/b",
      "display_url" : "example.org/b",
      "indices" : [
       "61",
       "84"
      ]
     }
    ]
   },
   "display_text_range" : [
    "0",
    "106"
   ],
   "favorite_count" : "3",
   "id_str" : "1752980102968246272",
   "truncated" : false,
   "retweet_count" : "1",
   "id" : "1752980102968246272",
   "created_at" : "Thu Feb 01 09:00:00 +0000 2024",
   "favorited" : false,
   "full_text" : "👩‍🚀🚀 Q&amp;A at 1 &lt; 2 &gt; 0: https://t.co/aaaaaaaaaa and https://t.co/bbbbbbbbbb &amp;amp; done #Swift",
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
    "urls" : [],
    "media" : [
     {
      "expanded_url" : "https://twitter.com/NoraNorth/status/1753342490833846272/photo/1",
      "indices" : [
       "13",
       "36"
      ],
      "url" : "https://t.co/mmmmmmmmmm",
      "media_url" : "http://pbs.twimg.com/media/x.jpg",
      "id_str" : "0",
      "type" : "photo"
     }
    ]
   },
   "display_text_range" : [
    "0",
    "36"
   ],
   "favorite_count" : "3",
   "id_str" : "1753342490833846272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1753342490833846272",
   "created_at" : "Fri Feb 02 09:00:00 +0000 2024",
   "favorited" : false,
   "full_text" : "Two pictures https://t.co/mmmmmmmmmm",
   "lang" : "en",
   "extended_entities" : {
    "media" : [
     {
      "expanded_url" : "https://twitter.com/NoraNorth/status/1753342490833846272/photo/1",
      "indices" : [
       "13",
       "36"
      ],
      "url" : "https://t.co/mmmmmmmmmm",
      "media_url" : "http://pbs.twimg.com/media/x.jpg",
      "id_str" : "0",
      "type" : "photo"
     },
     {
      "expanded_url" : "https://twitter.com/NoraNorth/status/1753342490833846272/photo/1",
      "indices" : [
       "13",
       "36"
      ],
      "url" : "https://t.co/mmmmmmmmmm",
      "media_url" : "http://pbs.twimg.com/media/x.jpg",
      "id_str" : "1",
      "type" : "photo"
     }
    ]
   }
  }
 },
 {
  "tweet" : {
   "retweeted" : false,
   "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
   "entities" : {
    "hashtags" : [
     {
      "text" : "news",
      "indices" : [
       "24",
       "29"
      ]
     }
    ],
    "symbols" : [],
    "user_mentions" : [],
    "urls" : [
     {
      "url" : "https://t.co/cccccccccc",
      "expanded_url" : "https://example.org/only",
      "display_url" : "example.org/only",
      "indices" : [
       "0",
       "23"
      ]
     }
    ]
   },
   "display_text_range" : [
    "0",
    "29"
   ],
   "favorite_count" : "0",
   "id_str" : "1753704878699446272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1753704878699446272",
   "created_at" : "Sat Feb 03 09:00:00 +0000 2024",
   "favorited" : false,
   "full_text" : "https://t.co/cccccccccc #news",
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
    "urls" : [],
    "media" : [
     {
      "expanded_url" : "https://twitter.com/NoraNorth/status/1754067266565046272/photo/1",
      "indices" : [
       "0",
       "23"
      ],
      "url" : "https://t.co/mmmmmmmmmn",
      "media_url" : "http://pbs.twimg.com/media/x.jpg",
      "id_str" : "0",
      "type" : "photo"
     }
    ]
   },
   "display_text_range" : [
    "0",
    "23"
   ],
   "favorite_count" : "1",
   "id_str" : "1754067266565046272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1754067266565046272",
   "created_at" : "Sun Feb 04 09:00:00 +0000 2024",
   "favorited" : false,
   "full_text" : "https://t.co/mmmmmmmmmn",
   "lang" : "en",
   "extended_entities" : {
    "media" : [
     {
      "expanded_url" : "https://twitter.com/NoraNorth/status/1754067266565046272/photo/1",
      "indices" : [
       "0",
       "23"
      ],
      "url" : "https://t.co/mmmmmmmmmn",
      "media_url" : "http://pbs.twimg.com/media/x.jpg",
      "id_str" : "0",
      "type" : "photo"
     }
    ]
   }
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
    "40"
   ],
   "favorite_count" : "0",
   "id_str" : "1754429654430646272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1754429654430646272",
   "created_at" : "Mon Feb 05 09:00:00 +0000 2024",
   "favorited" : false,
   "full_text" : "Escaped   \"quotes\" \\ back\n\u0073econd line \u65e5\u672c",
   "lang" : "en"
  }
 }
]
