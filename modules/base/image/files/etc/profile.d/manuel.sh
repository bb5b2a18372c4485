# Où aucune langue n'est réglée : les accents s'affichent, les programmes parlent anglais, leur manuel est en français.
if [ -z "${LANG:-}" ]; then
  export LANG=C.UTF-8 MANOPT='-L fr'
fi
