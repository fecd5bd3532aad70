namespace Campaign.Core.Intake;

/// <summary>A file cannot be read; the message says in one Vietnamese sentence why, and what to do.</summary>
public sealed class IntakeRefusedException : Exception
{
    /// <summary>Refuses without words; the other constructors say why.</summary>
    public IntakeRefusedException() { }

    /// <summary>Refuses for a reason.</summary>
    /// <param name="message">One sentence for an officer.</param>
    public IntakeRefusedException(string message)
        : base(message) { }

    /// <summary>Refuses for a reason that something else found.</summary>
    /// <param name="message">One sentence for an officer.</param>
    /// <param name="innerException">What was found.</param>
    public IntakeRefusedException(string message, Exception innerException)
        : base(message, innerException) { }
}
