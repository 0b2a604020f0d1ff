#pragma warning disable CA1848, CA2254 // What a careless caller writes must be masked, too.
using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Recruitment.Platform.Telemetry;
using Recruitment.Privacy.Masking;

namespace Recruitment.Tests.Platform.Telemetry;

/// <summary>What reaches a log provider: the message, the values, the scopes and the exceptions.</summary>
public sealed class LogRedactionTests
{
    private const int Lines = 500;

    [Fact]
    public void Log_FiveHundredLinesOfTheRedactionSet_LeakNothing()
    {
        // Arrange
        var (logger, sink) = ALogger();
        var samples = Samples();
        var written = 0;

        // Act
        for (var round = 0; written < Lines; round++)
        {
            foreach (var (text, _) in samples)
            {
                Write(logger, round, text);
                written++;
            }
        }

        // Assert
        var entries = sink.Entries.ToList();
        Assert.True(entries.Count >= Lines, $"{entries.Count} lines");
        var leaks = entries.SelectMany((entry, at) => samples[at % samples.Count].Secrets
            .Where(secret => entry.Contains(secret, StringComparison.OrdinalIgnoreCase))
            .Select(secret => $"{secret} in: {entry}")).ToList();
        Assert.Empty(leaks);
    }

    [Fact]
    public void Log_ValuesOfOurs_ArriveUnchanged()
    {
        // Arrange
        var (logger, sink) = ALogger();

        // Act
        logger.LogInformation("Turn {InstanceId} of {CandidateId}: {Outcome} in {Milliseconds} ms", "turn-1-482-3", "0123456789abcdef0123456789abcdef", "Replied", 125);

        // Assert
        var entry = Assert.Single(sink.Entries);
        Assert.Contains("Turn turn-1-482-3 of 0123456789abcdef0123456789abcdef: Replied in 125 ms", entry, StringComparison.Ordinal);
        Assert.Contains("CandidateId=0123456789abcdef0123456789abcdef", entry, StringComparison.Ordinal);
    }

    [Fact]
    public void Log_ExceptionWithoutPersonalData_KeepsItsType()
    {
        // Arrange
        var (logger, sink) = ALogger();
        var harmless = new InvalidOperationException("The store did not answer.");
        var harmful = new InvalidOperationException("No contact with sanne@example.nl");

        // Act
        logger.LogError(harmless, "It failed");
        logger.LogError(harmful, "It failed");

        // Assert
        Assert.Same(harmless, sink.Exceptions.First());
        var masked = sink.Exceptions.Last();
        Assert.Contains("System.InvalidOperationException", masked.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("sanne", masked.ToString() + masked.Message, StringComparison.Ordinal);
    }

    private static void Write(ILogger logger, int round, string text)
    {
        switch (round % 6)
        {
            case 0:
                logger.LogInformation("A value: {Value}", text);
                break;
            case 1:
                logger.LogError(new InvalidOperationException(text), "It failed");
                break;
            case 2:
                logger.LogError(new InvalidOperationException("outer", new FormatException(text)), "It failed for {Reason}", "reasons");
                break;
            case 3:
                using (logger.BeginScope(text))
                {
                    logger.LogWarning("In a scope");
                }

                break;
            case 4:
                using (logger.BeginScope(new Dictionary<string, object?> { ["Said"] = text }.ToList()))
                {
                    logger.LogWarning("In a scope with {Count} values", 1);
                }

                break;
            default:
                logger.Log(LogLevel.Information, default, text, null, (state, _) => state);
                break;
        }
    }

    private static (ILogger Logger, Sink Sink) ALogger()
    {
        var sink = new Sink();
        var services = new ServiceCollection();
        services.AddSingleton<Microsoft.Extensions.Configuration.IConfiguration>(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build());
        services.AddLogging(logging => logging.AddProvider(sink).SetMinimumLevel(LogLevel.Trace));
        services.AddSingleton<Redactor>();
        services.AddTelemetry();
        return (services.BuildServiceProvider().GetRequiredService<ILoggerFactory>().CreateLogger("test"), sink);
    }

    private static List<(string Text, IReadOnlyList<string> Secrets)> Samples()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Recruitment.Functions.sln")))
        {
            folder = folder.Parent;
        }

        return [.. File.ReadLines(Path.Combine(folder.FullName, "tests/Recruitment.Evals/data/redaction.jsonl"))
            .Where(line => line.Length > 0)
            .Select(line => JsonNode.Parse(line)!)
            .Select(line => ((string)line["text"]!, (IReadOnlyList<string>)[.. line["secrets"]!.AsArray().Select(secret => (string)secret!)]))];
    }

    /// <summary>Keeps what a provider can see of an entry.</summary>
    private sealed class Sink : ILoggerProvider, ILogger, ISupportExternalScope
    {
        private IExternalScopeProvider? _scopes;

        public ConcurrentQueue<string> Entries { get; } = [];

        public ConcurrentQueue<Exception> Exceptions { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => _scopes?.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var parts = new List<string> { formatter(state, exception), exception?.ToString() ?? string.Empty, exception?.Message ?? string.Empty };
            _scopes?.ForEachScope((scope, all) => all.AddRange(Describe(scope)), parts);
            parts.AddRange(Describe(state));
            Entries.Enqueue(string.Join(" ¦ ", parts));
            if (exception is not null)
            {
                Exceptions.Enqueue(exception);
            }
        }

        public void Dispose()
        {
        }

        private static IEnumerable<string> Describe(object? state) =>
            state is IEnumerable<KeyValuePair<string, object?>> values ? values.Select(value => $"{value.Key}={value.Value}").Append(state.ToString()!) : [state?.ToString() ?? string.Empty];
    }
}
