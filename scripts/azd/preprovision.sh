#!/bin/sh
# Before anything is made: is the deployer signed in, and does the subscription know the services?
set -eu

# shellcheck source=vault.sh
. "$(dirname "$0")/vault.sh"
need AZURE_SUBSCRIPTION_ID AZURE_ENV_NAME

az account show --subscription "$AZURE_SUBSCRIPTION_ID" -o none 2>/dev/null ||
  fail "The Azure CLI cannot see subscription $AZURE_SUBSCRIPTION_ID. Run: az login"

patience=${PROVIDER_PATIENCE:-300}
for provider in Microsoft.App Microsoft.CognitiveServices Microsoft.DocumentDB Microsoft.DurableTask Microsoft.Insights \
  Microsoft.KeyVault Microsoft.ManagedIdentity Microsoft.OperationalInsights Microsoft.ServiceBus Microsoft.Storage Microsoft.Web; do
  waited=0
  while
    state=$(az provider show --subscription "$AZURE_SUBSCRIPTION_ID" --namespace "$provider" --query registrationState -o tsv)
    [ "$state" != Registered ]
  do
    if [ "$waited" -eq 0 ]; then
      echo "Registering $provider (was $state)."
      az provider register --subscription "$AZURE_SUBSCRIPTION_ID" --namespace "$provider" -o none ||
        fail "May not register $provider. Ask an owner of the subscription to run: az provider register --namespace $provider"
    fi
    [ "$waited" -lt "$patience" ] || fail "$provider is still $state after $patience seconds. Run azd up again in a few minutes."
    sleep 10
    waited=$((waited + 10))
  done
done

# A budget keeps the month that it was made in; a later one is refused.
[ -n "${BUDGET_START_DATE-}" ] || azd env set BUDGET_START_DATE "$(date -u +%Y-%m-01)"
