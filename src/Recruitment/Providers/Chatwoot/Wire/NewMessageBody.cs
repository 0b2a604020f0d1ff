namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary>Body of <c>POST conversations/{id}/messages</c>.</summary>
internal sealed record NewMessageBody(
    string Content, string MessageType, bool Private, string ContentType, NewMessageAttributes ContentAttributes, TemplateParams? TemplateParams);
