window.__THAR_CONFIG = {
 "userInfo": {
  "accountId": "4242",
  "userName": "NoraNorth",
  "displayName": "Nora North"
 },
 "archiveInfo": {
  "sizeBytes": "12345",
  "generationDate": "2024-09-20T07:30:00.000Z",
  "isPartialArchive": "false",
  "maxPartSizeBytes": "53687091200"
 },
 "dataTypes": {
  "account": {
   "mediaDirectory": "data/account_media",
   "files": [
    {
     "fileName": "data/account.js",
     "globalName": "YTD.account.part0",
     "count": "1"
    }
   ]
  },
  "tweets": {
   "mediaDirectory": "data/tweets_media",
   "files": [
    {
     "fileName": "data/tweets.js",
     "globalName": "YTD.tweets.part0",
     "count": "2"
    },
    {
     "fileName": "data/tweets-part1.js",
     "globalName": "YTD.tweets.part1",
     "count": "2"
    },
    {
     "fileName": "data/tweets-part2.js",
     "globalName": "YTD.tweets.part2",
     "count": "7"
    }
   ]
  }
 }
}
