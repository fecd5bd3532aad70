using Campaign.Rendering.Faults;

namespace Campaign.Web.Broadcast.Sounds;

/// <summary>There is no sound.</summary>
/// <param name="said">For whoever asked.</param>
/// <param name="why">For the log, when it is more than that.</param>
/// <param name="inner">What happened.</param>
internal sealed class SoundException(string said, string? why = null, Exception? inner = null)
    : RenderingException(why ?? said, inner)
{
    /// <inheritdoc/>
    public override string Public => said;
}
