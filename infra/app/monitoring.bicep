param workspaceName string
param componentName string
param location string
param tags object
param retentionDays int
param dailyQuotaGb string

module workspace 'br/public:avm/res/operational-insights/workspace:0.16.1' = {
  name: 'workspace'
  params: {
    name: workspaceName
    location: location
    tags: tags
    dataRetention: retentionDays
    dailyQuotaGb: dailyQuotaGb
    // The module's default wants a storage account of the customer's own for saved queries, which alert rules are.
    forceCmkForQuery: false
  }
}

module component 'br/public:avm/res/insights/component:0.8.0' = {
  name: 'component'
  params: {
    name: componentName
    location: location
    tags: tags
    workspaceResourceId: workspace.outputs.resourceId
    disableLocalAuth: true
    // The module's default keeps callers' whole addresses.
    disableIpMasking: false
    retentionInDays: 30
  }
}

output workspaceId string = workspace.outputs.resourceId
output componentName string = component.outputs.name
output connectionString string = component.outputs.connectionString
