namespace Campaign.Web.Boards;

/// <summary>Tells of a part of the work as of a share of the whole.</summary>
/// <param name="whole">Told of the whole.</param>
/// <param name="share">What the part is of the whole, from 0 to 1.</param>
internal sealed class PartOfProgress(IProgress<double> whole, double share) : IProgress<double>
{
    public void Report(double value) => whole.Report(value * share);
}
