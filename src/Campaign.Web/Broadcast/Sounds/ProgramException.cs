namespace Campaign.Web.Broadcast.Sounds;

/// <summary>A program did not do its work; the message says why, for the log.</summary>
internal sealed class ProgramException(string message, Exception? inner = null) : Exception(message, inner);
