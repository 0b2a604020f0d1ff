using Microsoft.AspNetCore.Http;
using Recruitment.Privacy.Notice;

namespace Recruitment.Functions.Http;

/// <summary>The privacy notice, for candidates.</summary>
public sealed class PrivacyNoticeTrigger(PrivacyNoticeEndpoint notice)
{
    [Function("PrivacyNotice")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "privacy")] HttpRequest request) => notice.Show(request, null);

    [Function("PrivacyNoticeIn")]
    public IResult RunIn([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "privacy/{language}")] HttpRequest request, string language) =>
        notice.Show(request, language);
}
