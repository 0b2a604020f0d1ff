param name string
param location string
param tags object
param purgeProtection bool
param workspaceId string
param endpointSubnetId string
param zoneIds object

module vault 'br/public:avm/res/key-vault/vault:0.14.0' = {
  name: 'key-vault'
  params: {
    name: name
    location: location
    tags: tags
    sku: 'standard'
    enableRbacAuthorization: true
    enableVaultForDeployment: false
    enableVaultForDiskEncryption: false
    enableVaultForTemplateDeployment: false
    enablePurgeProtection: purgeProtection
    softDeleteRetentionInDays: 90
    publicNetworkAccess: empty(endpointSubnetId) ? 'Enabled' : 'Disabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: empty(endpointSubnetId) ? 'Allow' : 'Deny'
    }
    privateEndpoints: empty(endpointSubnetId)
      ? []
      : [
          {
            service: 'vault'
            subnetResourceId: endpointSubnetId
            privateDnsZoneGroup: {
              privateDnsZoneGroupConfigs: [
                {
                  privateDnsZoneResourceId: zoneIds.vault
                }
              ]
            }
          }
        ]
    // Who read which secret, and when.
    diagnosticSettings: [
      {
        name: 'audit'
        workspaceResourceId: workspaceId
        logCategoriesAndGroups: [
          {
            categoryGroup: 'audit'
          }
        ]
        metricCategories: []
      }
    ]
  }
}

output name string = vault.outputs.name
output uri string = vault.outputs.uri
