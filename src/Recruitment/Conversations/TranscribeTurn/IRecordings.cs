namespace Recruitment.Conversations.TranscribeTurn;

/// <summary>Where voice messages are until they are written out.</summary>
public interface IRecordings
{
    /// <summary>Fetches the sound of a message. Its address is asked for each time: whoever has it can listen, so that we do not keep it.</summary>
    Task<RecordingOutcome> FetchAsync(ConversationId conversation, string messageId, CancellationToken cancellationToken);
}
