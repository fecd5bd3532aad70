using Umbraco.Cms.Core.Events;

namespace Campaign.UmbracoHost.Media;

/// <summary>Tells officers what has become of their file.</summary>
internal static class FileWarnings
{
    /// <summary>Shows a sentence beside the outcome of what is being done; null when there is nothing to say.</summary>
    public static void Warn(this IEventMessagesFactory messages, string? sentence)
    {
        if (sentence is not null)
            messages.Get().Add(new EventMessage("Tệp đã được làm sạch", sentence, EventMessageType.Warning));
    }
}
