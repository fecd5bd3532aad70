using System.Diagnostics;
using OpenTelemetry;

namespace Campaign.Web.Operations.Measures;

/// <summary>Takes off a span what somebody may have typed.</summary>
/// <param name="kept">The attributes that stay.</param>
internal sealed class SpanWithoutWords(IReadOnlyCollection<string> kept) : BaseProcessor<Activity>
{
    public override void OnEnd(Activity data)
    {
        foreach (var (name, _) in data.TagObjects.Where(x => !kept.Contains(x.Key)).ToList())
            data.SetTag(name, null);
        // It comes from a request header, so anyone could write into it.
        data.TraceStateString = null;
        // An exception's message may repeat what somebody typed.
        data.SetStatus(data.Status);
    }
}
