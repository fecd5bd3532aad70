namespace Campaign.Core.Intake;

/// <summary>A file cannot be read. The message says why and what to do, in one Vietnamese sentence.</summary>
public sealed class IntakeRefusedException : Exception
{
    /// <summary>Refuses without a message; use one of the other constructors.</summary>
    public IntakeRefusedException() { }

    /// <summary>Refuses for a reason.</summary>
    /// <param name="message">One sentence for an officer.</param>
    public IntakeRefusedException(string message)
        : base(message) { }

    /// <summary>Refuses because of another exception.</summary>
    /// <param name="message">One sentence for an officer.</param>
    /// <param name="innerException">The other exception.</param>
    public IntakeRefusedException(string message, Exception innerException)
        : base(message, innerException) { }
}
