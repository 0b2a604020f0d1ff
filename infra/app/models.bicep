@description('A model, its version and its thousands of tokens a minute. An empty model is not deployed.')
type modelChoice = {
  model: string
  version: string
  capacity: int
}

param name string
param location string
param tags object
param sku string
param transcriptionSku string
param router modelChoice
param conversation modelChoice
param embedding modelChoice
param transcription modelChoice
param endpointSubnetId string
param zoneIds object

// The deployment's name is what the app's settings say, so that a newer model needs no new setting.
var wanted = [
  { name: 'router', choice: router }
  { name: 'conversation', choice: conversation }
  { name: 'embedding', choice: embedding }
  { name: 'transcription', choice: transcription }
]
var chosen = filter(wanted, deployment => !empty(deployment.choice.model))

module account 'br/public:avm/res/cognitive-services/account:0.18.0' = {
  name: 'open-ai'
  params: {
    name: name
    kind: 'OpenAI'
    sku: 'S0'
    location: location
    tags: tags
    customSubDomainName: name
    disableLocalAuth: true
    publicNetworkAccess: empty(endpointSubnetId) ? 'Enabled' : 'Disabled'
    networkAcls: {
      defaultAction: empty(endpointSubnetId) ? 'Allow' : 'Deny'
    }
    deployments: [
      for deployment in chosen: {
        name: deployment.name
        model: {
          format: 'OpenAI'
          name: deployment.choice.model
          version: deployment.choice.version
        }
        sku: {
          name: deployment.name == 'transcription' ? transcriptionSku : sku
          capacity: deployment.choice.capacity
        }
        versionUpgradeOption: 'OnceCurrentVersionExpired'
      }
    ]
    privateEndpoints: empty(endpointSubnetId)
      ? []
      : [
          {
            service: 'account'
            subnetResourceId: endpointSubnetId
            privateDnsZoneGroup: {
              privateDnsZoneGroupConfigs: [
                {
                  privateDnsZoneResourceId: zoneIds.account
                }
              ]
            }
          }
        ]
  }
}

output name string = account.outputs.name
output endpoint string = 'https://${name}.openai.azure.com/openai/v1/'
