#!/bin/sh
# Between provision and deploy: the secrets that are missing, and roles that have arrived.
set -eu

# shellcheck source=vault.sh
. "$(dirname "$0")/vault.sh"
need AZURE_SUBSCRIPTION_ID AZURE_RESOURCE_GROUP AZURE_KEY_VAULT_NAME AZURE_FUNCTION_NAME AZURE_STORAGE_ACCOUNT_NAME \
  AZURE_DEPLOYMENT_CONTAINER AZURE_COSMOS_ACCOUNT_NAME SERVICE_API_IDENTITY_PRINCIPAL_ID

for entry in $SECRETS; do
  name=${entry%%:*}
  if secret_exists "$name"; then continue; fi
  case $entry in
    *:signing) signing_key | secret_write "$name" ;;
    *) random_key | secret_write "$name" ;;
  esac
  if [ "${entry##*:}" = placeholder ]; then
    echo "Secret $name holds a random placeholder. Give it its value with: scripts/set-secret $name"
  else
    echo "Secret $name was generated. It is in Key Vault $AZURE_KEY_VAULT_NAME and nowhere else."
  fi
done
refresh_references

# Roles take up to a few minutes to reach the services; a package that is deployed earlier is refused.
app_has_roles() {
  held=$(az rest --method get --query 'value[].properties.roleDefinitionId' -o tsv \
    --url "$(group_url)/providers/Microsoft.Authorization/roleAssignments" \
    --url-parameters api-version=2022-04-01 "\$filter=principalId eq '$SERVICE_API_IDENTITY_PRINCIPAL_ID'") || return 1
  # Blob, table, Service Bus sender and receiver, scheduler, vault, telemetry.
  for role in b7e6dc6d-f1e8-4753-8033-0f276bb0955b 0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3 69a216fc-b8fb-44d8-bc22-1f3c2cd27a39 \
    4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0 0ad04412-c4d5-4796-b79c-f76d14c8d402 4633458b-17de-408a-b874-0445c86b69e6 \
    3913510d-42f4-4e42-8a64-420c390055eb; do
    case $held in *"$role"*) ;; *) return 1 ;; esac
  done
}

app_may_use_cosmos() {
  az cosmosdb sql role assignment list --subscription "$AZURE_SUBSCRIPTION_ID" --resource-group "$AZURE_RESOURCE_GROUP" \
    --account-name "$AZURE_COSMOS_ACCOUNT_NAME" --query '[].principalId' -o tsv | grep -qi "$SERVICE_API_IDENTITY_PRINCIPAL_ID"
}

# The data plane itself, as far as the deployer may look: the list of packages. Closed to the internet with VNET_ENABLED.
deployer_sees_packages() {
  [ "${VNET_ENABLED:-false}" = true ] || az storage blob list --account-name "$AZURE_STORAGE_ACCOUNT_NAME" \
    --container-name "$AZURE_DEPLOYMENT_CONTAINER" --auth-mode login --num-results 1 -o none 2>/dev/null
}

patience=${ROLE_PATIENCE:-300}
waited=0
for check in app_has_roles app_may_use_cosmos deployer_sees_packages; do
  until $check; do
    [ "$waited" -lt "$patience" ] || fail "Roles have not arrived after $patience seconds ($check). Nothing is lost: run azd up again in a few minutes."
    [ "$waited" -ne 0 ] || echo 'Waiting for roles to arrive.'
    sleep 10
    waited=$((waited + 10))
  done
done
echo "Roles have arrived after $waited seconds."
