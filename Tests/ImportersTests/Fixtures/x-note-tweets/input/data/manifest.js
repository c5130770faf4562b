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
 "dataTypes": {}
}
