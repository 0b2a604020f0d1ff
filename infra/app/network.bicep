@description('A virtual network for the app, and the private names of everything that it calls.')
param name string
param location string
param tags object

var zoneNames = [
  'privatelink.blob.${environment().suffixes.storage}'
  'privatelink.table.${environment().suffixes.storage}'
  'privatelink.servicebus.windows.net'
  'privatelink.documents.azure.com'
  'privatelink.openai.azure.com'
  'privatelink.vaultcore.azure.net'
]

module network 'br/public:avm/res/network/virtual-network:0.10.1' = {
  name: 'virtual-network'
  params: {
    name: name
    location: location
    tags: tags
    addressPrefixes: [
      '10.20.0.0/16'
    ]
    subnets: [
      {
        name: 'endpoints'
        addressPrefix: '10.20.1.0/24'
        privateEndpointNetworkPolicies: 'Disabled'
      }
      {
        // Flex Consumption puts its instances in a subnet that is delegated to Container Apps.
        name: 'app'
        addressPrefix: '10.20.2.0/24'
        delegation: 'Microsoft.App/environments'
      }
    ]
  }
}

module zones 'br/public:avm/res/network/private-dns-zone:0.8.1' = [
  for zone in zoneNames: {
    name: 'zone-${replace(zone, '.', '-')}'
    params: {
      name: zone
      tags: tags
      virtualNetworkLinks: [
        {
          virtualNetworkResourceId: network.outputs.resourceId
        }
      ]
    }
  }
]

output appSubnetId string = '${network.outputs.resourceId}/subnets/app'
output endpointSubnetId string = '${network.outputs.resourceId}/subnets/endpoints'
output zoneIds object = {
  blob: zones[0].outputs.resourceId
  table: zones[1].outputs.resourceId
  namespace: zones[2].outputs.resourceId
  Sql: zones[3].outputs.resourceId
  account: zones[4].outputs.resourceId
  vault: zones[5].outputs.resourceId
}
