namespace Kiosk.Pages;

/// <summary>Which rendered forms were sent: a second tap on the same page does nothing more.</summary>
public sealed class FormKeys
{
    const int Kept = 1000;

    readonly Lock gate = new();
    readonly Queue<Guid> used = new();

    public bool IsFirst(Guid key)
    {
        lock (gate)
        {
            if (used.Contains(key))
                return false;
            used.Enqueue(key);
            if (used.Count > Kept)
                used.Dequeue();
            return true;
        }
    }
}
