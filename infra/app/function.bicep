param name string
param planName string
param location string
param tags object
param identityId string
param identityClientId string
param appSubnetId string
param alwaysReadyHttp int
param alwaysReadyTurns int
param maximumInstances int
param blobEndpoint string
param tableEndpoint string
param deploymentContainerName string
param connectionString string
param serviceBusNamespace string
param schedulerEndpoint string
param cosmosEndpoint string
param vaultUri string
param openAiEndpoint string
param reasoningEffort string
param transcriptionModel string
param chatwootBaseUrl string
param chatwootAccountId int
param publicUrl string
param brandName string
param brandLanguage string
param brandPrivacyNoticeUrl string
param brandOpeningHours string
param brandFormal bool
param modelDailyBudget int
param accessClientId string

// What the app reads. A test binds these names to the app's options and runs their validators.
var settings = {
  // Which identity DefaultAzureCredential takes, and the host.
  AZURE_CLIENT_ID: identityClientId
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  AzureWebJobsStorage__blobServiceUri: blobEndpoint
  APPLICATIONINSIGHTS_CONNECTION_STRING: connectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
  ServiceBus__fullyQualifiedNamespace: serviceBusNamespace
  ServiceBus__credential: 'managedidentity'
  ServiceBus__clientId: identityClientId
  DURABLE_TASK_SCHEDULER_CONNECTION_STRING: 'Endpoint=${schedulerEndpoint};Authentication=ManagedIdentity;ClientID=${identityClientId}'
  Tables__Endpoint: tableEndpoint
  Cosmos__Endpoint: cosmosEndpoint
  Cosmos__Database: 'recruitment'
  Privacy__PseudonymKey: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/privacy-pseudonym-key)'
  Privacy__CertificateKey: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/privacy-certificate-key)'
  Privacy__PublicUrl: empty(publicUrl) ? 'https://${name}.azurewebsites.net/' : publicUrl
  Chatwoot__BaseUrl: chatwootBaseUrl
  Chatwoot__AccountId: string(chatwootAccountId)
  Chatwoot__WebhookSecret: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/chatwoot-webhook-secret)'
  Chatwoot__AgentBotSecret: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/chatwoot-agent-bot-secret)'
  Chatwoot__ApiInboxSecret: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/chatwoot-api-inbox-secret)'
  Chatwoot__BotToken: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/chatwoot-bot-token)'
  Chatwoot__UserToken: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/chatwoot-user-token)'
  Brand__Name: brandName
  Brand__Language: brandLanguage
  Brand__PrivacyNoticeUrl: empty(brandPrivacyNoticeUrl) ? 'https://${name}.azurewebsites.net/privacy' : brandPrivacyNoticeUrl
  Brand__OpeningHours: brandOpeningHours
  Brand__Formal: string(brandFormal)
  Agents__Mode: empty(openAiEndpoint) ? 'Rules' : 'Model'
  Knowledge__Search: 'Cosmos'
  Costs__DailyBudget: string(modelDailyBudget)
}

// Only with models; the names are those of the deployments in models.bicep.
var modelSettings = {
  OpenAI__Endpoint: openAiEndpoint
  OpenAI__RouterModel: 'router'
  OpenAI__EmbeddingsModel: 'embedding'
  OpenAI__ConversationModel: 'conversation'
  OpenAI__SecondModel: 'router'
  OpenAI__EconomyModel: 'router'
  // Euro a million tokens: OpenAI's list prices in dollars, which leaves room for the surcharge of the data zone. They belong to
  // the default models in main.bicep; change both together.
  OpenAI__Prices__router__Input: '0.05'
  OpenAI__Prices__router__Cached: '0.005'
  OpenAI__Prices__router__Output: '0.40'
  OpenAI__Prices__conversation__Input: '0.25'
  OpenAI__Prices__conversation__Cached: '0.025'
  OpenAI__Prices__conversation__Output: '2.00'
  OpenAI__Prices__embedding__Input: '0.02'
}
// Only with a transcription model. OpenAI's list price of gpt-transcribe in dollars, October 2026; see docs/costs.md.
var transcriptionSettings = {
  OpenAI__TranscriptionModel: 'transcription'
  OpenAI__Prices__transcription__Minute: '0.0045'
}
var reasoningSettings = {
  OpenAI__ReasoningEffort: reasoningEffort
}

// Only with an app registration (scripts/azd/access.sh): who may call administrative routes and open the console.
var issuer = '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
var accessSettings = {
  Access__Authority: issuer
  Access__Audience: accessClientId
  Access__EasyAuth: 'true'
  // App Service proves itself to Entra ID with the identity of the app, so that there is no client secret.
  OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: identityClientId
}
// App Service authentication: signs people in for the console. It lets everything else through, because the app itself
// decides who may do what; the webhook does not even pass it.
var authentication = {
  name: 'authsettingsV2'
  properties: {
    platform: {
      enabled: true
    }
    globalValidation: {
      requireAuthentication: false
      unauthenticatedClientAction: 'AllowAnonymous'
      excludedPaths: [
        '/webhooks/chatwoot'
      ]
    }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          clientId: accessClientId
          clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'
          openIdIssuer: issuer
        }
        validation: {
          allowedAudiences: [
            accessClientId
            'api://${accessClientId}'
          ]
        }
      }
    }
    login: {
      tokenStore: {
        enabled: false
      }
    }
    httpSettings: {
      requireHttps: true
    }
  }
}

// HTTP, orchestrations and each other trigger scale apart.
var alwaysReady = [
  { name: 'http', instanceCount: alwaysReadyHttp }
  { name: 'durable', instanceCount: alwaysReadyTurns }
  { name: 'function:InboundQueue', instanceCount: alwaysReadyTurns }
]

module plan 'br/public:avm/res/web/serverfarm:0.7.0' = {
  name: 'plan'
  params: {
    name: planName
    location: location
    tags: tags
    skuName: 'FC1'
    kind: 'functionapp'
    reserved: true
    zoneRedundant: false
  }
}

module site 'br/public:avm/res/web/site:0.24.0' = {
  name: 'site'
  params: {
    name: name
    kind: 'functionapp,linux'
    location: location
    tags: union(tags, { 'azd-service-name': 'api' })
    serverFarmResourceId: plan.outputs.resourceId
    managedIdentities: {
      userAssignedResourceIds: [
        identityId
      ]
    }
    keyVaultAccessIdentityResourceId: identityId
    httpsOnly: true
    // The webhook comes from outside. Its signature is checked in the app.
    publicNetworkAccess: 'Enabled'
    clientAffinityEnabled: false
    clientAffinityProxyEnabled: false
    virtualNetworkSubnetResourceId: empty(appSubnetId) ? null : appSubnetId
    basicPublishingCredentialsPolicies: [
      {
        name: 'ftp'
        allow: false
      }
      {
        name: 'scm'
        allow: false
      }
    ]
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${blobEndpoint}${deploymentContainerName}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: maximumInstances
        alwaysReady: filter(alwaysReady, group => group.instanceCount > 0)
        triggers: {
          http: {
            perInstanceConcurrency: 64
          }
        }
      }
    }
    siteConfig: {
      alwaysOn: false
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
    }
    configs: concat(
      [
        {
          name: 'appsettings'
          // What is not written here is not set.
          retainCurrentAppSettings: false
          properties: union(
            settings,
            empty(openAiEndpoint) ? {} : modelSettings,
            empty(openAiEndpoint) || empty(transcriptionModel) ? {} : transcriptionSettings,
            empty(openAiEndpoint) || empty(reasoningEffort) ? {} : reasoningSettings,
            empty(accessClientId) ? {} : accessSettings
          )
        }
      ],
      empty(accessClientId) ? [] : [authentication]
    )
  }
}

output name string = site.outputs.name
output uri string = 'https://${site.outputs.defaultHostname}'
