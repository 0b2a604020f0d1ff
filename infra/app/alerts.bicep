param actionGroupName string
param environmentName string
param location string
param tags object
param alertEmail string
param workspaceId string
param namespaceId string
param chatwootConnected bool
param monthlyBudget int
param budgetStartDate string

// Function names and log texts are those of the code; a test looks them up there.
var rules = [
  {
    name: 'app-does-not-run'
    severity: 0
    text: 'The sweep, which runs every minute, has not run for 15 minutes. Webhooks are not taken.'
    window: 'PT15M'
    query: 'AppRequests | where Name == "ReconcileThreads"'
    aggregation: 'Count'
    column: ''
    operator: 'LessThan'
    threshold: 1
  }
  {
    name: 'turn-failed'
    severity: 1
    text: 'A turn could neither be answered nor handed over. Look at the dead-letter queue, then redrive.'
    window: 'PT5M'
    query: 'AppTraces | where Message has "could neither be answered nor handed over"'
    aggregation: 'Count'
    column: ''
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'acknowledgement-slow'
    severity: 2
    text: 'One webhook in a hundred takes longer than 200 ms. Chatwoot gives up after 5 seconds.'
    window: 'PT15M'
    query: 'AppRequests | where Name == "ChatwootWebhook" | summarize Requests = sum(ItemCount), P99 = percentile(DurationMs, 99) | where Requests >= 20 | project P99'
    aggregation: 'Maximum'
    column: 'P99'
    operator: 'GreaterThan'
    threshold: 200
  }
  {
    name: 'queue-down'
    severity: 1
    text: 'Service Bus did not take an event; it waits in the spill table and goes back by itself.'
    window: 'PT5M'
    query: 'AppTraces | where Message has "The inbound queue is down"'
    aggregation: 'Count'
    column: ''
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'models-fall-back'
    severity: 2
    text: 'Rules answered instead of a model in more than one turn in ten of the last half hour.'
    window: 'PT30M'
    query: 'let turns = toscalar(AppRequests | where Name == "RouteTurnActivity" | summarize sum(ItemCount)); AppTraces | where Message has "rules answer instead" | summarize Fallbacks = sum(ItemCount) | where turns >= 10 | project Percentage = 100.0 * Fallbacks / turns'
    aggregation: 'Maximum'
    column: 'Percentage'
    operator: 'GreaterThan'
    threshold: 10
  }
  {
    name: 'model-budget-used-up'
    severity: 2
    text: 'The day\'s budget for models, or that of several conversations, is used up; rules answer. MODEL_DAILY_BUDGET sets it.'
    window: 'PT30M'
    query: 'AppTraces | where Message has "no model call, over budget"'
    aggregation: 'Count'
    column: ''
    operator: 'GreaterThan'
    threshold: 5
  }
]

// Only once Chatwoot's address is known: before, the app tries in vain, and nobody should be told.
var chatwootRules = [
  {
    name: 'chatwoot-refuses'
    severity: 2
    text: 'For half an hour Chatwoot has not answered, or has refused the administrator\'s token: the attribute definitions could not be made.'
    window: 'PT30M'
    query: 'AppTraces | where Message has "Attribute definitions could not be checked"'
    aggregation: 'Count'
    column: ''
    operator: 'GreaterThan'
    threshold: 15
  }
]

module actionGroup 'br/public:avm/res/insights/action-group:0.8.0' = {
  name: 'action-group'
  params: {
    name: actionGroupName
    groupShortName: 'recruitment'
    tags: tags
    emailReceivers: empty(alertEmail)
      ? []
      : [
          {
            name: 'operator'
            emailAddress: alertEmail
            useCommonAlertSchema: true
          }
        ]
    armRoleReceivers: empty(alertEmail)
      ? [
          {
            name: 'owners'
            // The built-in role Owner.
            roleId: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635'
            useCommonAlertSchema: true
          }
        ]
      : []
  }
}

module deadLetters 'br/public:avm/res/insights/metric-alert:0.4.1' = {
  name: 'alert-dead-letters'
  params: {
    name: 'dead-letters-${environmentName}'
    alertDescription: 'A message is on a dead-letter queue. Nothing takes it from there but an operator: /console/dead-letters.'
    tags: tags
    severity: 1
    scopes: [
      namespaceId
    ]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allof: [
        {
          name: 'dead-letters'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.ServiceBus/namespaces'
          metricName: 'DeadletteredMessages'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 0
          dimensions: [
            {
              name: 'EntityName'
              operator: 'Include'
              values: [
                '*'
              ]
            }
          ]
        }
      ]
    }
    actions: [
      actionGroup.outputs.resourceId
    ]
  }
}

module queryAlerts 'br/public:avm/res/insights/scheduled-query-rule:0.6.0' = [
  for rule in concat(rules, chatwootConnected ? chatwootRules : []): {
    name: 'alert-${rule.name}'
    params: {
      name: '${rule.name}-${environmentName}'
      location: location
      tags: tags
      alertDescription: rule.text
      severity: rule.severity
      scopes: [
        workspaceId
      ]
      evaluationFrequency: 'PT5M'
      windowSize: rule.window
      // The tables come into being with the first telemetry.
      skipQueryValidation: true
      autoMitigate: true
      criterias: {
        allOf: [
          union(
            {
              query: rule.query
              timeAggregation: rule.aggregation
              operator: rule.operator
              threshold: rule.threshold
              failingPeriods: {
                numberOfEvaluationPeriods: 1
                minFailingPeriodsToAlert: 1
              }
            },
            empty(rule.column) ? {} : { metricMeasureColumn: rule.column }
          )
        ]
      }
      actions: {
        actionGroupResourceIds: [
          actionGroup.outputs.resourceId
        ]
      }
    }
  }
]

module budget 'br/public:avm/res/consumption/budget/rg-scope:0.1.0' = if (monthlyBudget > 0) {
  name: 'budget'
  params: {
    name: 'budget-${environmentName}'
    amount: monthlyBudget
    resetPeriod: 'Monthly'
    startDate: budgetStartDate
    thresholds: [
      50
      80
      100
    ]
    contactRoles: [
      'Owner'
    ]
    contactEmails: empty(alertEmail) ? [] : [alertEmail]
    actionGroups: [
      actionGroup.outputs.resourceId
    ]
  }
}

// No verified module exists for it.
resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'recruitment-workbook')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'Recruitment assistant (${environmentName})'
    category: 'workbook'
    version: '1.0'
    sourceId: workspaceId
    serializedData: loadTextContent('workbook.json')
  }
}
