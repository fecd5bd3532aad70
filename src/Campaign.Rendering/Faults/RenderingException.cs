namespace Campaign.Rendering.Faults;

/// <summary>
/// A file could not be rendered; the message says what and why, in words for the person who runs the site.
/// </summary>
public abstract class RenderingException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>
    /// What a stranger may read. The message may name programs and folders of the machine: it is for log and health.
    /// </summary>
    public virtual string Public => "This file cannot be made on this server now.";
}

/// <summary>Chromium is not installed or cannot start. Everything but rendering goes on working.</summary>
public sealed class RenderingUnavailableException(string message, Exception? inner = null)
    : RenderingException(message, inner)
{
    /// <inheritdoc/>
    public override string Public => "Chromium, which makes PDF files and pictures, is not available on this server.";
}

/// <summary>Chromium took longer than allowed, or died twice on the same page.</summary>
public sealed class RenderingFailedException(string message, Exception? inner = null)
    : RenderingException(message, inner);

/// <summary>Too many renders wait already, or the visitors' budget of this hour is spent.</summary>
public sealed class BudgetExhaustedException(string message, TimeSpan retryAfter) : RenderingException(message)
{
    /// <summary>How long to wait before asking again (for <c>Retry-After</c>).</summary>
    public TimeSpan RetryAfter { get; } = retryAfter;

    /// <inheritdoc/>
    public override string Public => Message;
}

/// <summary>It cannot be printed well: text too long, a letter without typeface, an unknown format.</summary>
public sealed class UnprintableException(IReadOnlyList<string> faults) : RenderingException(string.Join(" ", faults))
{
    /// <summary>Every fault, each a sentence naming what and where.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;

    /// <inheritdoc/>
    public override string Public => Message;
}

/// <summary>The rendered file could not be kept: disk full, folder not writable.</summary>
public sealed class RenditionStorageException(string message, Exception inner) : RenderingException(message, inner);
