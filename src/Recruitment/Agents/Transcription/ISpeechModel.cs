using Recruitment.Agents.Model;

namespace Recruitment.Agents.Transcription;

/// <summary>A model that writes out speech, behind one deployment. It is asked for words alone: not who speaks, nor how.</summary>
public interface ISpeechModel
{
    /// <summary>Writes out a recording within <paramref name="timeout"/>, retries included.</summary>
    /// <exception cref="ModelCallException">There is no answer; the exception says why.</exception>
    Task<SpeechAnswer> TranscribeAsync(string deployment, Recording recording, TimeSpan timeout, CancellationToken cancellationToken);
}
