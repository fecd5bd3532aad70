using Campaign.Rendering.Faults;

namespace Campaign.Web.Boards;

/// <summary>There is no film.</summary>
/// <param name="said">For whoever asked.</param>
/// <param name="why">For the log, when it is more than that.</param>
internal sealed class FilmException(string said, string? why = null) : RenderingException(why ?? said)
{
    /// <inheritdoc/>
    public override string Public => said;
}
