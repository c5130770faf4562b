window.YTD.like.part0 = [
 {
  "like" : {
   "tweetId" : "17",
   "fullText" : "Nice",
   "expandedUrl" : "https://twitter.com/i/web/status/17"
  }
 },
 {
  "like" : {
   "tweetId" : "18",
   "expandedUrl" : "https://twitter.com/i/web/status/18"
  }
 }
]
