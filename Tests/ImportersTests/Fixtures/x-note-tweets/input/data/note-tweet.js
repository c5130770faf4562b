window.YTD.note_tweet.part0 = [
 {
  "noteTweet" : {
   "noteTweetId" : "1",
   "createdAt" : "2024-02-01T09:00:01.250Z",
   "updatedAt" : "2024-02-01T09:00:01.250Z",
   "lifecycle" : {
    "value" : "1",
    "name" : "Ok"
   },
   "core" : {
    "styletags" : [],
    "urls" : [
     {
      "expandedUrl" : "https://example.org/tides",
      "toIndex" : "9",
      "shortUrl" : "https://t.co/nnnnnnnnnn",
      "displayUrl" : "example.org/tides",
      "fromIndex" : "1"
     }
    ],
    "text" : "Long thoughts on harbours. The tide comes in and the tide goes out & nobody asks why. The tide comes in and the tide goes out & nobody asks why. The tide comes in and the tide goes out & nobody asks why. The tide comes in and the tide goes out & nobody asks why. The tide comes in and the tide goes out & nobody asks why. The tide comes in and the tide goes out & nobody asks why. The tide comes in and the tide goes out & nobody asks why. The tide comes in and the tide goes out & nobody asks why. Read on: https://t.co/nnnnnnnnnn #tides",
    "mentions" : [],
    "cashtags" : [],
    "hashtags" : [
     {
      "text" : "tides",
      "fromIndex" : "1",
      "toIndex" : "2"
     }
    ]
   }
  }
 },
 {
  "noteTweet" : {
   "noteTweetId" : "2",
   "createdAt" : "2024-02-01T09:00:03.000Z",
   "updatedAt" : "2024-02-01T09:00:03.000Z",
   "lifecycle" : {
    "value" : "1",
    "name" : "Ok"
   },
   "core" : {
    "styletags" : [],
    "urls" : [],
    "text" : "And a second long one, written at once. It has its own words. It has its own words. It has its own words. It has its own words. It has its own words. It has its own words. It has its own words. It has its own words. It has its own words. It has its own words. It has its own words. It has its own words. It has its own words. It has its own words. ",
    "mentions" : [],
    "cashtags" : [],
    "hashtags" : []
   }
  }
 }
]
