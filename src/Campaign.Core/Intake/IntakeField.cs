namespace Campaign.Core.Intake;

/// <summary>What is read from a plan or letter. In lower case, these are the names in the command's output.</summary>
public enum IntakeField
{
    /// <summary>Số hiệu.</summary>
    Number,

    /// <summary>Day of issue.</summary>
    Date,

    /// <summary>Issuing body.</summary>
    Issuer,

    /// <summary>Plan, decision, letter…</summary>
    Kind,

    /// <summary>What the document is about (trích yếu).</summary>
    Title,

    /// <summary>Who signed.</summary>
    Signer,

    /// <summary>One recipient (nơi nhận, kính gửi).</summary>
    Recipient,

    /// <summary>One document it is based on.</summary>
    Basis,

    /// <summary>Theme of the month.</summary>
    Theme,

    /// <summary>One key message.</summary>
    Message,

    /// <summary>Days or years, ISO 8601: <c>2025-11-15/2025-12-15</c>, <c>2021/2025</c>.</summary>
    Period,

    /// <summary>One thing to be done.</summary>
    Activity,

    /// <summary><c>row | amount | unit</c>.</summary>
    Allocation,

    /// <summary>The total printed in a table.</summary>
    Total,

    /// <summary><c>who | what | to whom | via</c>.</summary>
    Duty,

    /// <summary>A day before which something is due.</summary>
    Deadline,

    /// <summary><c>comparator | value | unit | population | deadline</c>.</summary>
    Target,

    /// <summary>Name of a field about which the document says nothing.</summary>
    Missing,
}
