window.YTD.following.part0 = [
 {
  "following" : {
   "accountId" : "0",
   "userLink" : "https://twitter.com/intent/user?user_id=0"
  }
 },
 {
  "following" : {
   "accountId" : "1",
   "userLink" : "https://twitter.com/intent/user?user_id=1"
  }
 }
]
