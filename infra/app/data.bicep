param cosmosName string
param storageName string
param location string
param tags object
param autoscaleThroughput int
param deploymentContainerName string
param endpointSubnetId string
param zoneIds object

var private = !empty(endpointSubnetId)
var serverless = autoscaleThroughput == 0

// On each container and not on the database: a vector index cannot be in a database with shared throughput.
var throughput = serverless ? null : autoscaleThroughput

// What queries ask for, as in src/Recruitment/Providers/Cosmos/CosmosContainers.cs (a test compares). All else would be indexed
// on each write, which is most of what a turn pays.
var indexing = {
  indexingMode: 'consistent'
  automatic: true
  includedPaths: [
    { path: '/candidateId/?' }
    { path: '/body/busySince/?' }
    { path: '/body/failedTurn/?' }
  ]
  excludedPaths: [
    { path: '/*' }
  ]
}
// Both kinds of index are fixed once the container exists.
var searchIndexing = {
  vectorIndexes: [
    { path: '/body/embedding', type: 'quantizedFlat' }
  ]
  fullTextIndexes: [
    { path: '/body/text' }
  ]
}

module cosmos 'br/public:avm/res/document-db/database-account:0.20.1' = {
  name: 'cosmos'
  params: {
    name: cosmosName
    location: location
    tags: tags
    disableLocalAuthentication: true
    zoneRedundant: false
    enableAutomaticFailover: false
    capabilitiesToAdd: union(
      [
        'EnableNoSQLVectorSearch'
        'EnableNoSQLFullTextSearch'
      ],
      serverless ? ['EnableServerless'] : []
    )
    // Erased data stays restorable for as long as a backup does, so the shorter tier, which is also free.
    backupPolicyType: 'Continuous'
    backupPolicyContinuousTier: 'Continuous7Days'
    networkRestrictions: {
      publicNetworkAccess: private ? 'Disabled' : 'Enabled'
      networkAclBypass: 'None'
    }
    sqlDatabases: [
      {
        name: 'recruitment'
        containers: [
          {
            // Everything about a person is one partition. TTL is on; an item without its own does not expire.
            name: 'people'
            indexingPolicy: indexing
            paths: ['/candidateId']
            autoscaleSettingsMaxThroughput: throughput
            defaultTtl: -1
          }
          {
            name: 'catalogue'
            paths: ['/candidateId']
            autoscaleSettingsMaxThroughput: throughput
            defaultTtl: -1
            vectorEmbeddingPolicy: {
              vectorEmbeddings: [
                {
                  path: '/body/embedding'
                  dataType: 'float32'
                  dimensions: 1536
                  distanceFunction: 'cosine'
                }
              ]
            }
            fullTextPolicy: {
              defaultLanguage: 'en-US'
              fullTextPaths: [
                {
                  path: '/body/text'
                  language: 'en-US'
                }
              ]
            }
            indexingPolicy: union(indexing, searchIndexing)
          }
          {
            // Requests, certificates and tombstones: what outlives a person and holds no personal data.
            name: 'privacy'
            indexingPolicy: indexing
            paths: ['/candidateId']
            autoscaleSettingsMaxThroughput: throughput
            defaultTtl: -1
          }
          {
            // 7 days.
            name: 'exports'
            indexingPolicy: indexing
            paths: ['/candidateId']
            autoscaleSettingsMaxThroughput: throughput
            defaultTtl: 604800
          }
        ]
      }
    ]
    privateEndpoints: private
      ? [
          {
            service: 'Sql'
            subnetResourceId: endpointSubnetId
            privateDnsZoneGroup: {
              privateDnsZoneGroupConfigs: [
                {
                  privateDnsZoneResourceId: zoneIds.Sql
                }
              ]
            }
          }
        ]
      : []
  }
}

// As in src/Recruitment.Functions/Runtimes/Table*.cs (a test compares). The app makes one that is missing.
var tables = [
  'spill'
  'receipts'
  'audit'
  'consents'
  'decisions'
  'tombstones'
]

// The host's leases and keys, the deployed package, and the app's tables.
module storage 'br/public:avm/res/storage/storage-account:0.33.0' = {
  name: 'storage'
  params: {
    name: storageName
    location: location
    tags: tags
    kind: 'StorageV2'
    skuName: 'Standard_LRS'
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: private ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: private ? 'None' : 'AzureServices'
      defaultAction: private ? 'Deny' : 'Allow'
    }
    blobServices: {
      // Nothing here is worth restoring, and what is removed must be gone.
      deleteRetentionPolicyEnabled: false
      containerDeleteRetentionPolicyEnabled: false
      containers: [
        {
          name: deploymentContainerName
        }
      ]
    }
    tableServices: {
      tables: [
        for table in tables: {
          name: table
        }
      ]
    }
    privateEndpoints: private
      ? [
          {
            service: 'blob'
            subnetResourceId: endpointSubnetId
            privateDnsZoneGroup: {
              privateDnsZoneGroupConfigs: [
                {
                  privateDnsZoneResourceId: zoneIds.blob
                }
              ]
            }
          }
          {
            service: 'table'
            subnetResourceId: endpointSubnetId
            privateDnsZoneGroup: {
              privateDnsZoneGroupConfigs: [
                {
                  privateDnsZoneResourceId: zoneIds.table
                }
              ]
            }
          }
        ]
      : []
  }
}

output cosmosName string = cosmos.outputs.name
output cosmosEndpoint string = cosmos.outputs.endpoint
output storageName string = storage.outputs.name
output blobEndpoint string = storage.outputs.serviceEndpoints.blob
output tableEndpoint string = storage.outputs.serviceEndpoints.table
