namespace Campaign.Web.Mail;

/// <summary>What became of a notice.</summary>
/// <param name="IsSent">Whether it was sent now.</param>
/// <param name="Failure">What its failure means for the next attempt; null when it did not fail.</param>
/// <param name="Fault">What went wrong; null: nothing.</param>
internal sealed record NoticeSending(bool IsSent, MailOutcome? Failure, Exception? Fault)
{
    /// <summary>It was sent now.</summary>
    public static NoticeSending Now { get; } = new(true, null, null);

    /// <summary>It was sent before, or given up, or another node is sending it.</summary>
    public static NoticeSending Before { get; } = new(false, null, null);
}
