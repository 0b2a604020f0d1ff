namespace Recruitment.Tests.Providers.OpenAi;

/// <summary>Answers as Azure sends them, with its own additions.</summary>
internal static class OpenAiFixtures
{
    public const string Structured =
        """
        {"id":"chatcmpl-CexampleA1","object":"chat.completion","created":1787043304,"model":"gpt-5-mini-2025-08-07","choices":[{"index":0,
        "message":{"role":"assistant","content":"{\"intent\":\"apply\"}","refusal":null,"annotations":[]},"logprobs":null,"finish_reason":"stop",
        "content_filter_results":{"hate":{"filtered":false,"severity":"safe"}}}],
        "usage":{"prompt_tokens":2214,"completion_tokens":61,"total_tokens":2275,"prompt_tokens_details":{"cached_tokens":1920,"audio_tokens":0},
        "completion_tokens_details":{"reasoning_tokens":0,"audio_tokens":0,"accepted_prediction_tokens":0,"rejected_prediction_tokens":0}},
        "prompt_filter_results":[{"prompt_index":0,"content_filter_results":{"jailbreak":{"detected":false,"filtered":false}}}],"system_fingerprint":null}
        """;

    public const string ToolCalls =
        """
        {"id":"chatcmpl-CexampleA2","object":"chat.completion","created":1787043304,"model":"gpt-5-mini-2025-08-07","choices":[{"index":0,
        "message":{"role":"assistant","content":null,"refusal":null,"tool_calls":[{"id":"call_9fExample1","type":"function",
        "function":{"name":"search_vacancies","arguments":"{\"city\":\"Tilburg\"}"}}]},"logprobs":null,"finish_reason":"tool_calls"}],
        "usage":{"prompt_tokens":1840,"completion_tokens":24,"total_tokens":1864,"prompt_tokens_details":{"cached_tokens":1664,"audio_tokens":0}}}
        """;

    public const string Length =
        """
        {"id":"chatcmpl-CexampleA4","object":"chat.completion","created":1787043304,"model":"gpt-5-mini-2025-08-07","choices":[{"index":0,
        "message":{"role":"assistant","content":"{\"intent\":\"app","refusal":null},"logprobs":null,"finish_reason":"length"}],
        "usage":{"prompt_tokens":812,"completion_tokens":16,"total_tokens":828,"completion_tokens_details":{"reasoning_tokens":12}}}
        """;
}
