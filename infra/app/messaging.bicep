param namespaceName string
param schedulerName string
param location string
param tags object
param schedulerSku string
param schedulerCapacity int
param endpointSubnetId string
param zoneIds object

var private = !empty(endpointSubnetId)

// Chat never waits behind batch work: each kind of work has its own queue. Sessions cannot be switched on or off later.
var queues = [
  { name: 'inbound', sessions: true }
  { name: 'crm', sessions: true }
  { name: 'privacy', sessions: false }
  { name: 'ingest', sessions: false }
]

module namespace 'br/public:avm/res/service-bus/namespace:0.17.0' = {
  name: 'service-bus'
  params: {
    name: namespaceName
    location: location
    tags: tags
    // Private endpoints exist on Premium only.
    skuObject: private ? { name: 'Premium', capacity: 1 } : { name: 'Standard' }
    zoneRedundant: private
    disableLocalAuth: true
    minimumTlsVersion: '1.2'
    publicNetworkAccess: private ? 'Disabled' : 'Enabled'
    queues: [
      for queue in queues: {
        name: queue.name
        requiresSession: queue.sessions
        // A provider's message id within the window counts once.
        requiresDuplicateDetection: true
        duplicateDetectionHistoryTimeWindow: 'PT10M'
        lockDuration: 'PT1M'
        maxDeliveryCount: 10
        deadLetteringOnMessageExpiration: true
        defaultMessageTimeToLive: 'P7D'
        maxSizeInMegabytes: 1024
      }
    ]
    privateEndpoints: private
      ? [
          {
            service: 'namespace'
            subnetResourceId: endpointSubnetId
            privateDnsZoneGroup: {
              privateDnsZoneGroupConfigs: [
                {
                  privateDnsZoneResourceId: zoneIds.namespace
                }
              ]
            }
          }
        ]
      : []
  }
}

// No verified module exists for it. It knows no keys at all, and no private endpoint is used: it holds ids only.
resource scheduler 'Microsoft.DurableTask/schedulers@2025-11-01' = {
  name: schedulerName
  location: location
  tags: tags
  properties: {
    ipAllowlist: [
      '0.0.0.0/0'
    ]
    sku: schedulerSku == 'Dedicated' ? { name: schedulerSku, capacity: schedulerCapacity } : { name: schedulerSku }
  }
}

// The name is extensions.durableTask.hubName of host.json.
resource taskHub 'Microsoft.DurableTask/schedulers/taskHubs@2025-11-01' = {
  parent: scheduler
  name: 'recruitment'
}

output namespaceName string = namespace.outputs.name
output namespaceId string = namespace.outputs.resourceId
output fullyQualifiedNamespace string = '${namespace.outputs.name}.servicebus.windows.net'
output schedulerName string = scheduler.name
output schedulerEndpoint string = scheduler.properties.endpoint
output taskHubName string = taskHub.name
