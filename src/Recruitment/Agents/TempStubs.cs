using Microsoft.Extensions.DependencyInjection;
using Recruitment.Agents.Conversation;
using Recruitment.Agents.Crm;
namespace Recruitment.Agents;
public static class TempStubs { public static IServiceCollection AddTemp(this IServiceCollection s) => s.AddKeyedSingleton<IConversationAgent, X>(AgentsRegistration.Rules).AddKeyedSingleton<ICrmAgent, X>(AgentsRegistration.Rules); }
sealed class X : IConversationAgent, ICrmAgent {
 public Task<AgentResult<ReplyDraft>> ReplyAsync(TurnContext turn, RouteVerdict verdict, CancellationToken cancellationToken) => Task.FromResult(new AgentResult<ReplyDraft>(new ReplyDraft("echo "+turn.Text,[],[],[]),"rules","x/1",[]));
 public Task<AgentResult<CrmUpdate>> DescribeAsync(CrmContext turn, CancellationToken cancellationToken) => Task.FromResult(new AgentResult<CrmUpdate>(new CrmUpdate(["bot"],null,"note "+turn.Verdict.Route),"rules","x/1",[]));
}
