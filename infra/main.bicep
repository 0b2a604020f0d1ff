targetScope = 'subscription'

@minLength(1)
@maxLength(64)
@description('Name of the azd environment. Every resource name follows from it, so a second brand is a second environment.')
param environmentName string = 'recruitment'

// Regions that have Flex Consumption, the Durable Task Scheduler and, in the EU data zone, the default models.
@allowed([
  'northeurope'
  'swedencentral'
  'uksouth'
])
@metadata({
  azd: {
    type: 'location'
  }
})
@description('Region of everything. Sweden Central keeps data and models inside the EU.')
param location string = 'swedencentral'

@description('Object id of whoever deploys: may list the deployed packages, nothing else. Empty: nobody.')
param principalId string = deployer().objectId

@description('Virtual network with private endpoints. Makes Service Bus Premium: see docs/deployment.md for the price.')
param vnetEnabled bool = false

@minValue(0)
@description('0: Cosmos DB is serverless. From 1000, in steps of 1000: autoscale up to so many request units a second for each container. Cannot be changed afterwards.')
param cosmosAutoscaleThroughput int = 0

@allowed([
  'Consumption'
  'Dedicated'
])
@description('Durable Task Scheduler: paid per action, or per capacity unit.')
param schedulerSku string = 'Consumption'

@minValue(1)
@description('Capacity units of a Dedicated scheduler.')
param schedulerCapacity int = 1

@minValue(0)
@description('Instances that always wait for HTTP, so that no webhook meets a cold start. 0 is cheapest and slowest.')
param alwaysReadyHttp int = 1

@minValue(0)
@description('Instances that always wait for queue and orchestrations. With 0, the first answer after a pause takes seconds longer.')
param alwaysReadyTurns int = 0

@minValue(1)
@maxValue(1000)
@description('Instances at most, for each scale group.')
param maximumInstances int = 40

@description('Deploys Azure OpenAI and lets models answer. False: the rules answer, and nothing is asked of a model.')
param modelsEnabled bool = true

@description('Where model requests are processed. DataZoneStandard stays inside the EU; GlobalStandard does not.')
@allowed([
  'DataZoneStandard'
  'GlobalStandard'
  'Standard'
])
param modelSku string = 'DataZoneStandard'

@description('Router, extraction, CRM; also answers when the conversation model fails.')
param routerModel string = 'gpt-5-nano'
param routerModelVersion string = '2025-08-07'

@minValue(1)
@description('Thousands of tokens a minute.')
param routerCapacity int = 50

@description('Writes the replies.')
param conversationModel string = 'gpt-5-mini'
param conversationModelVersion string = '2025-08-07'

@minValue(1)
param conversationCapacity int = 50

@description('none, minimal, low, medium or high; empty for models that do not reason.')
param reasoningEffort string = 'minimal'

@description('Vectors for search. Its dimensions are fixed in the container, see infra/app/data.bicep.')
param embeddingModel string = 'text-embedding-3-small'
param embeddingModelVersion string = '1'

@minValue(1)
param embeddingCapacity int = 50

@description('Writes out voice messages. Empty: none, and candidates are asked to type, because the models listed in docs/deployment.md retire in December 2026.')
param transcriptionModel string = ''
param transcriptionModelVersion string = ''

@description('Where sound is processed. No transcription model was in the EU data zone when this was written; GlobalStandard does not stay inside the EU.')
@allowed([
  'DataZoneStandard'
  'GlobalStandard'
  'Standard'
])
param transcriptionSku string = 'DataZoneStandard'

@minValue(1)
param transcriptionCapacity int = 10

@description('Root of Chatwoot, such as https://chat.example.com. The default never resolves, so that nothing is sent anywhere before it is set.')
param chatwootBaseUrl string = 'https://chatwoot.invalid'

@minValue(1)
param chatwootAccountId int = 1

@description('Root of the app as candidates reach it, with a slash at the end, for a domain of your own. Empty: the address that Azure gives.')
param publicUrl string = ''

param brandName string = 'Voorbeeld Werving'

@allowed([
  'nl'
  'en'
])
param brandLanguage string = 'nl'

@description('Notice that candidates are shown. Empty: the one of the app itself, at /privacy.')
param brandPrivacyNoticeUrl string = ''

param brandOpeningHours string = 'ma-vr 08:30-17:30'

@description('u instead of je.')
param brandFormal bool = false

@minValue(0)
@description('Euro a day for models, all candidates together; above it the rules answer.')
param modelDailyBudget int = 25

@minValue(0)
@description('Budget of the resource group in the currency of the subscription, a month. 0: no budget, for subscriptions that cannot have one.')
param monthlyBudget int = 250

@description('First day of a month, yyyy-MM-dd. Must not change for a budget that exists, so the preprovision hook keeps the first value. Empty: this month.')
param budgetStartDate string = ''

@description('Not for callers: Bicep knows the time only in a default.')
param firstOfThisMonth string = utcNow('yyyy-MM-01')

@description('Who is told when something is wrong. Empty: the owners of the subscription.')
param alertEmail string = ''

@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('Gigabytes of logs a day, after which ingestion stops until the next day. A brake on costs.')
param logDailyQuotaGb string = '1'

@description('Nobody can purge the vault before its retention ends. For production; `azd down --purge` then leaves the name taken for 90 days.')
param keyVaultPurgeProtection bool = false

@description('Client id of the app registration that scripts/azd/access.sh makes. Empty: the console and administrative routes refuse everyone.')
param accessClientId string = ''

var abbreviations = loadJsonContent('abbreviations.json')
var resourceToken = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }
var functionAppName = '${abbreviations.functionApp}${resourceToken}'
var deploymentContainerName = 'app-package-${take(functionAppName, 32)}'

resource resourceGroup 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: '${abbreviations.resourceGroup}${environmentName}'
  location: location
  tags: tags
}

module identity 'br/public:avm/res/managed-identity/user-assigned-identity:0.6.0' = {
  name: 'identity'
  scope: resourceGroup
  params: {
    name: '${abbreviations.managedIdentity}${resourceToken}'
    location: location
    tags: tags
  }
}

module network 'app/network.bicep' = if (vnetEnabled) {
  name: 'network'
  scope: resourceGroup
  params: {
    name: '${abbreviations.virtualNetwork}${resourceToken}'
    location: location
    tags: tags
  }
}

var endpointSubnetId = vnetEnabled ? network!.outputs.endpointSubnetId : ''
var zoneIds = vnetEnabled ? network!.outputs.zoneIds : {}

module monitoring 'app/monitoring.bicep' = {
  name: 'monitoring'
  scope: resourceGroup
  params: {
    workspaceName: '${abbreviations.logAnalytics}${resourceToken}'
    componentName: '${abbreviations.applicationInsights}${resourceToken}'
    location: location
    tags: tags
    retentionDays: logRetentionDays
    dailyQuotaGb: logDailyQuotaGb
  }
}

module vault 'app/vault.bicep' = {
  name: 'vault'
  scope: resourceGroup
  params: {
    name: '${abbreviations.keyVault}${resourceToken}'
    location: location
    tags: tags
    purgeProtection: keyVaultPurgeProtection
    workspaceId: monitoring.outputs.workspaceId
    endpointSubnetId: endpointSubnetId
    zoneIds: zoneIds
  }
}

module data 'app/data.bicep' = {
  name: 'data'
  scope: resourceGroup
  params: {
    cosmosName: '${abbreviations.cosmosAccount}${resourceToken}'
    storageName: '${abbreviations.storageAccount}${resourceToken}'
    location: location
    tags: tags
    autoscaleThroughput: cosmosAutoscaleThroughput
    deploymentContainerName: deploymentContainerName
    endpointSubnetId: endpointSubnetId
    zoneIds: zoneIds
  }
}

module messaging 'app/messaging.bicep' = {
  name: 'messaging'
  scope: resourceGroup
  params: {
    namespaceName: '${abbreviations.serviceBus}${resourceToken}'
    schedulerName: '${abbreviations.durableTaskScheduler}${resourceToken}'
    location: location
    tags: tags
    schedulerSku: schedulerSku
    schedulerCapacity: schedulerCapacity
    endpointSubnetId: endpointSubnetId
    zoneIds: zoneIds
  }
}

module models 'app/models.bicep' = if (modelsEnabled) {
  name: 'models'
  scope: resourceGroup
  params: {
    name: '${abbreviations.openAi}${resourceToken}'
    location: location
    tags: tags
    sku: modelSku
    transcriptionSku: transcriptionSku
    router: { model: routerModel, version: routerModelVersion, capacity: routerCapacity }
    conversation: { model: conversationModel, version: conversationModelVersion, capacity: conversationCapacity }
    embedding: { model: embeddingModel, version: embeddingModelVersion, capacity: embeddingCapacity }
    transcription: { model: transcriptionModel, version: transcriptionModelVersion, capacity: transcriptionCapacity }
    endpointSubnetId: endpointSubnetId
    zoneIds: zoneIds
  }
}

module rbac 'app/rbac.bicep' = {
  name: 'rbac'
  scope: resourceGroup
  params: {
    appPrincipalId: identity.outputs.principalId
    deployerPrincipalId: principalId
    storageName: data.outputs.storageName
    deploymentContainerName: deploymentContainerName
    cosmosName: data.outputs.cosmosName
    namespaceName: messaging.outputs.namespaceName
    schedulerName: messaging.outputs.schedulerName
    vaultName: vault.outputs.name
    componentName: monitoring.outputs.componentName
    openAiName: modelsEnabled ? models!.outputs.name : ''
  }
}

module api 'app/function.bicep' = {
  name: 'api'
  scope: resourceGroup
  params: {
    name: functionAppName
    planName: '${abbreviations.appPlan}${resourceToken}'
    location: location
    tags: tags
    identityId: identity.outputs.resourceId
    identityClientId: identity.outputs.clientId
    appSubnetId: vnetEnabled ? network!.outputs.appSubnetId : ''
    alwaysReadyHttp: alwaysReadyHttp
    alwaysReadyTurns: alwaysReadyTurns
    maximumInstances: maximumInstances
    blobEndpoint: data.outputs.blobEndpoint
    tableEndpoint: data.outputs.tableEndpoint
    deploymentContainerName: deploymentContainerName
    connectionString: monitoring.outputs.connectionString
    serviceBusNamespace: messaging.outputs.fullyQualifiedNamespace
    schedulerEndpoint: messaging.outputs.schedulerEndpoint
    cosmosEndpoint: data.outputs.cosmosEndpoint
    vaultUri: vault.outputs.uri
    openAiEndpoint: modelsEnabled ? models!.outputs.endpoint : ''
    reasoningEffort: reasoningEffort
    transcriptionModel: transcriptionModel
    chatwootBaseUrl: chatwootBaseUrl
    chatwootAccountId: chatwootAccountId
    publicUrl: publicUrl
    brandName: brandName
    brandLanguage: brandLanguage
    brandPrivacyNoticeUrl: empty(brandPrivacyNoticeUrl) && !empty(publicUrl) ? '${publicUrl}privacy' : brandPrivacyNoticeUrl
    brandOpeningHours: brandOpeningHours
    brandFormal: brandFormal
    modelDailyBudget: modelDailyBudget
    accessClientId: accessClientId
  }
  // The package container and the secrets are read with these roles.
  dependsOn: [
    rbac
  ]
}

module alerts 'app/alerts.bicep' = {
  name: 'alerts'
  scope: resourceGroup
  params: {
    actionGroupName: '${abbreviations.actionGroup}${resourceToken}'
    environmentName: environmentName
    location: location
    tags: tags
    alertEmail: alertEmail
    workspaceId: monitoring.outputs.workspaceId
    namespaceId: messaging.outputs.namespaceId
    chatwootConnected: !endsWith(chatwootBaseUrl, '.invalid')
    monthlyBudget: monthlyBudget
    budgetStartDate: empty(budgetStartDate) ? firstOfThisMonth : budgetStartDate
  }
}

output AZURE_LOCATION string = location
output AZURE_TENANT_ID string = tenant().tenantId
output AZURE_RESOURCE_GROUP string = resourceGroup.name
output SERVICE_API_NAME string = api.outputs.name
output SERVICE_API_URI string = api.outputs.uri
output SERVICE_API_IDENTITY_PRINCIPAL_ID string = identity.outputs.principalId
output AZURE_FUNCTION_NAME string = api.outputs.name
output AZURE_KEY_VAULT_NAME string = vault.outputs.name
output AZURE_STORAGE_ACCOUNT_NAME string = data.outputs.storageName
output AZURE_DEPLOYMENT_CONTAINER string = deploymentContainerName
output AZURE_COSMOS_ACCOUNT_NAME string = data.outputs.cosmosName
output AZURE_SERVICE_BUS_NAMESPACE string = messaging.outputs.namespaceName
output AZURE_SCHEDULER_NAME string = messaging.outputs.schedulerName
