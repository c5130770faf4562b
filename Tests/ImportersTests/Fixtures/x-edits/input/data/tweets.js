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
    "14"
   ],
   "favorite_count" : "0",
   "id_str" : "1752981361259446272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1752981361259446272",
   "created_at" : "Thu Feb 01 09:05:00 +0000 2024",
   "favorited" : false,
   "full_text" : "Second vresion",
   "lang" : "en",
   "edit_info" : {
    "edit" : {
     "initialTweetId" : "1752980102968246272",
     "editControlInitial" : {
      "editTweetIds" : [
       "1752980102968246272",
       "1752981361259446272",
       "1752982619550646272"
      ],
      "editableUntil" : "2024-02-01T10:00:00.000Z",
      "editsRemaining" : "3",
      "isEditEligible" : true
     }
    }
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
    "13"
   ],
   "favorite_count" : "12",
   "id_str" : "1752982619550646272",
   "truncated" : false,
   "retweet_count" : "3",
   "id" : "1752982619550646272",
   "created_at" : "Thu Feb 01 09:10:00 +0000 2024",
   "favorited" : false,
   "full_text" : "Third version",
   "lang" : "en",
   "edit_info" : {
    "edit" : {
     "initialTweetId" : "1752980102968246272",
     "editControlInitial" : {
      "editTweetIds" : [
       "1752980102968246272",
       "1752981361259446272",
       "1752982619550646272"
      ],
      "editableUntil" : "2024-02-01T10:00:00.000Z",
      "editsRemaining" : "3",
      "isEditEligible" : true
     }
    }
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
    "12"
   ],
   "favorite_count" : "0",
   "id_str" : "1752980102968246272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1752980102968246272",
   "created_at" : "Thu Feb 01 09:00:00 +0000 2024",
   "favorited" : false,
   "full_text" : "First vrsion",
   "lang" : "en",
   "edit_info" : {
    "initial" : {
     "editTweetIds" : [
      "1752980102968246272",
      "1752981361259446272",
      "1752982619550646272"
     ],
     "editableUntil" : "2024-02-01T10:00:00.000Z",
     "editsRemaining" : "3",
     "isEditEligible" : true
    }
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
    "49"
   ],
   "favorite_count" : "0",
   "id_str" : "1753343749125046272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1753343749125046272",
   "created_at" : "Fri Feb 02 09:05:00 +0000 2024",
   "favorited" : false,
   "full_text" : "The newest that is there, its last one is missing",
   "lang" : "en",
   "edit_info" : {
    "edit" : {
     "initialTweetId" : "1753342490833846272",
     "editControlInitial" : {
      "editTweetIds" : [
       "1753342490833846272",
       "1753343749125046272",
       "1753344000783286272"
      ],
      "editableUntil" : "2024-02-01T10:00:00.000Z",
      "editsRemaining" : "3",
      "isEditEligible" : true
     }
    }
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
    "14"
   ],
   "favorite_count" : "0",
   "id_str" : "1753342490833846272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1753342490833846272",
   "created_at" : "Fri Feb 02 09:00:00 +0000 2024",
   "favorited" : false,
   "full_text" : "An earlier one",
   "lang" : "en",
   "edit_info" : {
    "initial" : {
     "editTweetIds" : [
      "1753342490833846272",
      "1753343749125046272",
      "1753344000783286272"
     ],
     "editableUntil" : "2024-02-01T10:00:00.000Z",
     "editsRemaining" : "3",
     "isEditEligible" : true
    }
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
    "12"
   ],
   "favorite_count" : "1",
   "id_str" : "1753704878699446272",
   "truncated" : false,
   "retweet_count" : "0",
   "id" : "1753704878699446272",
   "created_at" : "Sat Feb 03 09:00:00 +0000 2024",
   "favorited" : false,
   "full_text" : "Never edited",
   "lang" : "en",
   "edit_info" : {
    "initial" : {
     "editTweetIds" : [
      "1753704878699446272"
     ],
     "editableUntil" : "2024-02-01T10:00:00.000Z",
     "editsRemaining" : "3",
     "isEditEligible" : true
    }
   }
  }
 }
]
