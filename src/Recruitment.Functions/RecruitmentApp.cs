using Microsoft.Extensions.DependencyInjection.Extensions;
using Recruitment.Agents;
using Recruitment.Branding;
using Recruitment.Conversations;
using Recruitment.Costs;
using Recruitment.Crm;
using Recruitment.Handoff;
using Recruitment.Knowledge;
using Recruitment.Operations;
using Recruitment.Platform.Access;
using Recruitment.Platform.Health;
using Recruitment.Platform.Telemetry;
using Recruitment.Privacy;
using Recruitment.Providers.Chatwoot;
using Recruitment.RecruiterConsole;
using Recruitment.Vacancies;

namespace Recruitment.Functions;

/// <summary>The app as a list of its features; the same for both runtimes.</summary>
public static class RecruitmentApp
{
    public static FunctionsApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        UnresolvedSecrets.Refuse(builder.Configuration);
        builder.ConfigureFunctionsWebApplication();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddBranding().AddPrivacy().AddVacancies().AddVacancyImports().AddKnowledge().AddAgents().AddCostReports().AddConversations().AddHandoff().AddCrm().AddHealth();
        builder.Services.AddAccess().AddRecruiterConsole().AddOperations();
        builder.Services.AddKnowledgeDocuments();
        builder.AddRuntime(builder.Services.AddChatwoot());

        // Last, so that it stands before whatever else writes logs.
        builder.Services.AddTelemetry();
        return builder;
    }
}
