#!/bin/sh
# After the deployment: does the app run, and what has to be pasted into Chatwoot?
set -eu

# shellcheck source=vault.sh
. "$(dirname "$0")/vault.sh"
need AZURE_SUBSCRIPTION_ID AZURE_RESOURCE_GROUP AZURE_FUNCTION_NAME SERVICE_API_URI

# The app answers with its own identity: ready means that it wrote to Cosmos DB.
patience=${READY_PATIENCE:-300}
waited=0
until curl -fsS -o /dev/null --max-time 20 "$SERVICE_API_URI/health/readiness" 2>/dev/null; do
  if [ "$waited" -ge "$patience" ]; then
    echo "The app is not ready after $patience seconds. What Key Vault gave it:" >&2
    az rest --method get -o table --query 'value[].{setting:name, status:properties.status, detail:properties.details}' \
      --url "$(group_url)/providers/Microsoft.Web/sites/$AZURE_FUNCTION_NAME/config/configreferences/appsettings?api-version=2022-03-01" >&2 || true
    fail 'Its log says which setting is wrong: azd monitor --logs. See docs/deployment.md, "When it does not start".'
  fi
  [ "$waited" -ne 0 ] || echo 'Waiting for the app to become ready.'
  sleep 10
  waited=$((waited + 10))
done

echo
echo "The app is ready at $SERVICE_API_URI"
echo
echo "Chatwoot, once (docs/deployment.md, \"Connect Chatwoot\"):"
echo "  1. Settings > Bots > Add bot, webhook address: $SERVICE_API_URI/webhooks/chatwoot"
echo "     Connect it to the WhatsApp inbox. Its secret:       scripts/set-secret chatwoot-agent-bot-secret"
echo "     Its access token:                                   scripts/set-secret chatwoot-bot-token"
echo "  2. An administrator's access token (Profile settings): scripts/set-secret chatwoot-user-token"
echo "  3. Optional, an account webhook with the same address: scripts/set-secret chatwoot-webhook-secret"
if [ "${CHATWOOT_BASE_URL:-https://chatwoot.invalid}" = https://chatwoot.invalid ]; then
  echo "  4. Where Chatwoot is: azd env set CHATWOOT_BASE_URL https://YOUR-CHATWOOT && azd provision"
else
  echo "  4. The app makes the missing attribute definitions within a minute (Settings > Custom attributes); if it cannot, alert chatwoot-refuses tells you."
fi
