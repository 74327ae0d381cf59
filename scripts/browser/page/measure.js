// All measurements of one page as it now stands; `wanted` names them.

function measure(wanted) {
  const all = { text: measureText, contrast: measureContrast, bars: measureBars, frame: measureFrame };
  for (const name of wanted) all[name]();
  return { findings, counts };
}
