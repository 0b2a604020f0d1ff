using Microsoft.Extensions.DependencyInjection;
using Recruitment.Conversations.AnswerTurn;
using Recruitment.Conversations.CollectTurn;
using Recruitment.Conversations.CompleteTurn;
using Recruitment.Conversations.Receipts;
using Recruitment.Conversations.ReceiveWebhook;
using Recruitment.Conversations.ReconcileThreads;
using Recruitment.Conversations.SendReply;
using Recruitment.Conversations.ShowTurns;
using Recruitment.Conversations.TranscribeTurn;
using Recruitment.Intake;
using Recruitment.Intake.CorrectProfile;

namespace Recruitment.Conversations;

/// <summary>Everything that turns a webhook into a reply; needs the stores, the queue and a thread from elsewhere.</summary>
public static class ConversationsRegistration
{
    public static IServiceCollection AddConversations(this IServiceCollection services)
    {
        services.AddOptions<TurnsOptions>().BindConfiguration(TurnsOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ConversationStore>();
        services.AddSingleton<TurnStore>();
        services.AddSingleton<ReplyStore>();
        services.AddSingleton<ProfileStore>();
        services.AddSingleton<CorrectProfileHandler>();
        services.AddSingleton<FailedSignatureLimit>();
        services.AddSingleton<WebhookMetrics>();
        services.AddSingleton<DeliveryReceipts>();
        services.AddSingleton<TurnMetrics>();
        services.AddSingleton<ReceiveWebhookEndpoint>();
        services.AddSingleton<ReceiveWebhookHandler>();
        services.AddSingleton<CollectTurnHandler>();
        services.AddSingleton<TurnContexts>();
        services.AddSingleton<AnswerDrafts>();
        services.AddSingleton<TranscribeTurnHandler>();
        services.AddSingleton<RouteTurnHandler>();
        services.AddSingleton<ExtractProfileHandler>();
        services.AddSingleton<ComposeReplyHandler>();
        services.AddSingleton<MessagePoster>();
        services.AddSingleton<SendReplyHandler>();
        services.AddSingleton<CompleteTurnHandler>();
        services.AddSingleton<ReconcileThreadsHandler>();
        services.AddSingleton<DrainSpillHandler>();
        services.AddSingleton<ShowTurnsHandler>();
        services.AddSingleton<ShowTurnsEndpoint>();
        return services;
    }
}
