window.YTD.account.part0 = [
 {
  "account" : {
   "email" : "nora@example.com",
   "createdVia" : "web",
   "username" : "NoraNorth",
   "accountId" : "4242",
   "createdAt" : "2019-03-01T08:00:00.000Z",
   "accountDisplayName" : "Nora North"
  }
 }
]
